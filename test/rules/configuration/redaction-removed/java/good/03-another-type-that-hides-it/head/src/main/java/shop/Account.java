package shop;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("shop")
record Account(
    MaskedString apiToken
) {}
