package com.acme.pay;

interface Payouts {
  Payout byId(String id);
}
