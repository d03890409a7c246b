package marina;

import java.io.IOException;
import org.jboss.logging.Logger;

public class Gates {
  private static final Logger LOG = Logger.getLogger(Gates.class);
  private final GateMotor motor;

  public Gates(GateMotor motor) {
    this.motor = motor;
  }

  public boolean open(String gate) {
    try {
      motor.open(gate);
      return true;
    } catch (IOException e) {
      LOG.errorf(e, "gate %s does not open", gate);
      return false;
    }
  }
}
