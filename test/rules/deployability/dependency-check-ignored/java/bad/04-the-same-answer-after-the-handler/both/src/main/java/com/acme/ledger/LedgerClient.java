package com.acme.ledger;

public interface LedgerClient {
    void ping();
}
