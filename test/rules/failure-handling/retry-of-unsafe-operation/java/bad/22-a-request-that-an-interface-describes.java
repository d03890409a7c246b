package depot;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "haulier")
@Path("/v2/hauls")
public interface Haulier {
    @GET
    @Path("/{haul}")
    @Retry(maxRetries = 4)
    Haul haul(@PathParam("haul") String haul);

    @POST
    @Retry(maxRetries = 4) // <- finding
    Haul order(Load load);

    @POST
    @Path("/{haul}/stops")
    @Retry(maxRetries = 2, retryOn = ProcessingException.class) // <- finding
    Haul addStop(@PathParam("haul") String haul, Stop stop);
}
