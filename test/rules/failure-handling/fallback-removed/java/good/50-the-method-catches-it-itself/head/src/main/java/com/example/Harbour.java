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
  @CircuitBreaker(requestVolumeThreshold = 8)
  public int free(String berth) {
    try {
      return pilots.free(berth);
    } catch (RuntimeException e) {
      LOG.warn("pilots not available", e);
      return 0;
    }
  }

  int none(String berth) {
    return 0;
  }
}
