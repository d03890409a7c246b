package com.acme.hooks;

public interface SignatureCheck {
  boolean matches(String signature, PaypalEvent event);
}
