package com.acme.gifts;

import com.stripe.net.RequestOptions;

final class Options {
  static RequestOptions plain() {
    return RequestOptions.builder().setReadTimeout(8_000).build();
  }

  static RequestOptions keyed(String key) {
    return RequestOptions.builder().setReadTimeout(8_000).setIdempotencyKey(key).build();
  }
}
