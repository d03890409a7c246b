package com.acme.sms;

import org.springframework.beans.factory.annotation.Value;

class Sms {
  @Value("${sms.live:true}") // <- finding
  private boolean live;

  @Value("${payments.mode:live}") // <- finding
  private String mode;
}
