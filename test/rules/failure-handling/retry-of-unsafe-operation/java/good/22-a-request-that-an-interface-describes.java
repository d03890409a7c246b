package depot;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.ConnectException;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "haulier")
@Path("/v2/hauls")
public interface Haulier {
    @POST
    @Retry(maxRetries = 4)
    Haul order(@HeaderParam("Idempotency-Key") String order, Load load);

    @POST
    @Retry(maxRetries = 4)
    @ClientHeaderParam(name = "Idempotency-Key", value = "{load.id}")
    Haul orderAgain(Load load);

    @PUT
    @Path("/{haul}")
    @Retry(maxRetries = 4)
    Haul replace(@PathParam("haul") String haul, Load load);

    @POST
    @Path("/search")
    @Retry(maxRetries = 4)
    Hauls find(Filter filter);

    @POST
    @Path("/urgent")
    @Retry(maxRetries = 4, retryOn = ConnectException.class)
    Haul orderUrgently(Load load);

    @POST
    @Path("/{haul}/stops")
    Haul addStop(@PathParam("haul") String haul, Stop stop);
}
