package com.acme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

@ConfigurationProperties("gantry")
@Validated
public record GantryProperties(
    @NotBlank String url,
    @Positive int timeoutMs) {}
