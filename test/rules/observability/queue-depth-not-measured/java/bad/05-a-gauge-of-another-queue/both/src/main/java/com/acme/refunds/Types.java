package com.acme.refunds;

record Payout(String id, long cents) {}

record Refund(String id, long cents) {}

interface Payouts { void execute(Payout payout); }

interface Refunds { void execute(Refund refund); }
