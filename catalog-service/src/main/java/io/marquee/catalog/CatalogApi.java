package io.marquee.catalog;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The catalog's part of the REST contract, version 1. */
@ApplicationPath("/api/v1")
public class CatalogApi extends Application {}
