package shop;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

@Validated
@ConfigurationProperties("shop")
public record Settings(@NotBlank String databaseUrl, @NotBlank String ratesUrl) {}
