package com.acme.hooks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

@Validated
@ConfigurationProperties(prefix = "hooks")
public record HookProperties(
    @NotBlank String secret,
    @Positive int maxBodyBytes) {}
