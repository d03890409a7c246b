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
    if (!features.isEnabled("promo-mails")) { // <- finding
      return;
    }
    client.send(c.email(), "promo");
  }
}
