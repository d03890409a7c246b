package com.acme;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

@Validated // <- finding
@ConfigurationProperties("gantry")
public record GantryProperties(@NotBlank String url, @Min(100) int timeoutMs) {}
