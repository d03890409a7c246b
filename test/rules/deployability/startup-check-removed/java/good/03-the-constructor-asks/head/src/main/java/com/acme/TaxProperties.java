package com.acme;
import org.springframework.boot.context.properties.ConfigurationProperties;
@ConfigurationProperties("tax")
public record TaxProperties(String baseUrl) {
  public TaxProperties {
    if (baseUrl == null || baseUrl.isBlank()) throw new IllegalArgumentException("tax.base-url is required");
  }
}
