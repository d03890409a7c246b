package com.acme.pay;

record Payout(String id, String iban, long cents) {}
