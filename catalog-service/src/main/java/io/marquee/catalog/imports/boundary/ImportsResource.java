package io.marquee.catalog.imports.boundary;

import io.marquee.catalog.imports.control.EntryImporter;
import io.marquee.catalog.imports.control.FileImport;
import io.marquee.catalog.imports.control.MovieImporter;
import io.marquee.catalog.imports.control.Sender;
import io.marquee.catalog.imports.control.ShowImporter;
import io.marquee.catalog.imports.control.TheatreImporter;
import io.marquee.catalog.imports.entity.ImportReport;
import io.marquee.catalog.movies.boundary.MovieQuery;
import io.marquee.catalog.theatres.boundary.Callers;
import io.marquee.chassis.errors.BusinessException;
import io.marquee.chassis.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes files of films, theatres and shows. Each record is its own transaction; sending a file again is safe. */
@ApplicationScoped
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({
    MediaType.APPLICATION_JSON,
    "application/x-ndjson",
    "application/jsonl",
    ImportsResource.CSV,
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_OCTET_STREAM
})
public class ImportsResource {

    static final String CSV = "text/csv";

    private final FileImport imports;
    private final MovieImporter movies;
    private final TheatreImporter theatres;
    private final ShowImporter shows;
    private final Callers callers;
    private final long limit;

    /** For the container's proxy only. */
    protected ImportsResource() {
        this(null, null, null, null, null, 0);
    }

    @Inject
    public ImportsResource(
            FileImport imports,
            MovieImporter movies,
            TheatreImporter theatres,
            ShowImporter shows,
            Callers callers,
            @ConfigProperty(name = "catalog.import-limit-mib") int limitMib) {
        this.imports = imports;
        this.movies = movies;
        this.theatres = theatres;
        this.shows = shows;
        this.callers = callers;
        this.limit = limitMib * 1024L * 1024L;
    }

    @POST
    @Path("/movies")
    @RolesAllowed(Roles.ADMIN)
    public ImportReport movies(InputStream body, @HeaderParam(HttpHeaders.CONTENT_TYPE) String type) {
        return run(body, type, movies, null);
    }

    @POST
    @Path("/theatres")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    public ImportReport theatres(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @QueryParam("partnerId") String partnerId) {
        return run(body, type, theatres, partnerId);
    }

    @POST
    @Path("/shows")
    @RolesAllowed({Roles.PARTNER, Roles.ADMIN})
    public ImportReport shows(
            InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @QueryParam("partnerId") String partnerId) {
        return run(body, type, shows, partnerId);
    }

    private ImportReport run(InputStream body, String type, EntryImporter importer, String partnerId) {
        var csv = type != null && type.startsWith(CSV);
        return imports.run(new LimitedBody(body, limit), csv, importer, sender(partnerId));
    }

    private Sender sender(String partnerId) {
        var caller = callers.current();
        UUID partner = MovieQuery.uuid("partnerId", partnerId);
        if (!caller.admin() && partner != null && !partner.equals(caller.id())) {
            throw BusinessException.invalid("partnerId", "may be given by an administrator only");
        }
        return new Sender(caller, caller.admin() ? partner : caller.id());
    }
}
