package fleet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.*;

@Path("/berths")
public class BerthResource {
  private final Berths berths;

  BerthResource(Berths berths) {
    this.berths = berths;
  }

  @PUT
  @Path("/{id}/boat")
  @RolesAllowed("skipper") // <- finding
  public void moor(@PathParam("id") long id, String boat) {
    berths.moor(id, boat);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed("harbor") // <- finding
  public void close(@PathParam("id") long id) {
    berths.close(id);
  }
}
