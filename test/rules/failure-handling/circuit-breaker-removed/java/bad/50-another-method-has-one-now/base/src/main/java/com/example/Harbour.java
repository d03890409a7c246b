package com.example;

import java.util.List;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.jboss.logging.Logger;

@Path("/berths")
class Harbour {
  private static final Logger LOG = Logger.getLogger(Harbour.class);
  private final Pilots pilots;

  @GET
  @CircuitBreaker(requestVolumeThreshold = 8) // <- finding
  @Fallback(fallbackMethod = "none")
  public int free(String berth) {
    return pilots.free(berth);
  }

  int none(String berth) {
    return 0;
  }
}
