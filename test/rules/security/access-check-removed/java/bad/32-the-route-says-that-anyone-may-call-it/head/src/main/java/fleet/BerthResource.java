package fleet;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.*;

@Path("/berths")
public class BerthResource {
  private final Berths berths;

  BerthResource(Berths berths) {
    this.berths = berths;
  }

  @PUT
  @Path("/{id}/boat")
  @PermitAll
  public void moor(@PathParam("id") long id, String boat) {
    berths.moor(id, boat);
  }

  @DELETE
  @Path("/{id}")
  public void close(@PathParam("id") long id) {
    berths.close(id);
  }
}
