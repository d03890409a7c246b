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
  public int free(String berth) {
    int free = pilots.free(berth);
    LOG.debugf("berth=%s free=%d", berth, free);
    return free;
  }

  @CircuitBreaker(delay = 5000)
  @Fallback(fallbackMethod = "none")
  public int tugs(String berth) {
    return pilots.tugs(berth);
  }

  int none(String berth) {
    return 0;
  }
}
