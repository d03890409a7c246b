package io.acme;

import org.springframework.stereotype.Service;

@Service
public class TransferService {
    private final TransferRepository transfers;

    TransferService(TransferRepository transfers) {
        this.transfers = transfers;
    }

    public Transfer create(String idempotencyKey, long cents) {
        return transfers.save(new Transfer(idempotencyKey, cents));
    }
}
