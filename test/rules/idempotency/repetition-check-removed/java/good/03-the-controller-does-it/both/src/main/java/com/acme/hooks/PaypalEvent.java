package com.acme.hooks;

public record PaypalEvent(String id, String invoiceId, long cents) {}
