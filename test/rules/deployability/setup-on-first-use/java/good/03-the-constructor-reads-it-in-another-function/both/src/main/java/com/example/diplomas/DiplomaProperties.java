package com.example.diplomas;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("diplomas")
record DiplomaProperties(String keystore, String password) {
}
