package shop;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/tokens")
public interface TokensApi {
  @POST
  void issue(String id);
}
