package com.acme;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("gantry") // <- finding
public record GantryProperties(String url, int timeoutMs) {}
