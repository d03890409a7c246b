package club;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.*;

@Path("/courts")
public class CourtResource {
  private final Courts courts;

  CourtResource(Courts courts) {
    this.courts = courts;
  }

  @POST
  @RolesAllowed("caretaker")
  public void add(Court court) {
    courts.add(court);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed("caretaker")
  public void close(@PathParam("id") long id) {
    courts.close(id);
  }

  @POST
  @Path("/{id}/wishes")
  @PermitAll
  public void wish(@PathParam("id") long id, Wish wish) {
    courts.note(id, wish);
  }
}
