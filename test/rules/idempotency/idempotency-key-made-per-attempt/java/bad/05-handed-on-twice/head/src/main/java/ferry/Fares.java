package ferry;

import org.springframework.stereotype.Service;

@Service
public class Fares {
  private final FareGateway gateway;

  public Fares(FareGateway gateway) {
    this.gateway = gateway;
  }

  public void collect(String passenger, long cents, String operationKey) {
    gateway.debit(operationKey, passenger, cents);
  }
}
