package com.acme.sms;

import org.springframework.beans.factory.annotation.Value;

class Sms {
  @Value("${sms.live:false}")
  private boolean live;

  @Value("${payments.mode}")
  private String mode;
}
