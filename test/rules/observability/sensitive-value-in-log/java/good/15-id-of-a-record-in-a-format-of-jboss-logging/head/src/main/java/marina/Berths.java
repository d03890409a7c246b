package marina;

import org.jboss.logging.Logger;

public class Berths {
  private static final Logger LOG = Logger.getLogger(Berths.class);

  public void refuse(Skipper skipper, String berth) {
    LOG.warnf("berth %s refused to %s", berth, skipper.id());
  }
}
