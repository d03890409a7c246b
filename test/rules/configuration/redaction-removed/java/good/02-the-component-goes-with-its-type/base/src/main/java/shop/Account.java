package shop;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("shop")
record Account(
    @NotNull SecretString apiToken,
    String host
) {}
