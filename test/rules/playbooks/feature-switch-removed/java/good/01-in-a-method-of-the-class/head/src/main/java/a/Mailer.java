package a;

import org.springframework.stereotype.Service;

@Service
public class Mailer {
  private final FeatureManager features;
  private final MailClient client;

  Mailer(FeatureManager features, MailClient client) {
    this.features = features;
    this.client = client;
  }

  public void promote(Customer c) {
    if (!allowed(c)) {
      return;
    }
    client.send(c.email(), "promo");
  }

  private boolean allowed(Customer c) {
    return features.isEnabled("promo-mails") && c.optedIn();
  }
}
