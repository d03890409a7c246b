package com.acme;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("gantry")
public record GantryProperties(String url, int timeoutMs) {}
