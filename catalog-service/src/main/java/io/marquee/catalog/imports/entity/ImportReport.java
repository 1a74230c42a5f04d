package io.marquee.catalog.imports.entity;

import java.util.List;

/**
 * What became of an import. {@code received = imported + updated + unchanged + rejected}.
 *
 * @param rejections why records are not in the catalog; the first 1,000
 * @param warnings what was left out of records that are in the catalog; the first 1,000
 */
public record ImportReport(
        long received,
        long imported,
        long updated,
        long unchanged,
        long rejected,
        List<Complaint> rejections,
        List<Complaint> warnings) {}
