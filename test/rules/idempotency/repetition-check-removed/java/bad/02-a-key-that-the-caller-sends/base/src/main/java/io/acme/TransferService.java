package io.acme;

import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
public class TransferService {
    private final TransferRepository transfers;

    TransferService(TransferRepository transfers) {
        this.transfers = transfers;
    }

    public Transfer create(String idempotencyKey, long cents) {
        Optional<Transfer> earlier = transfers.findByIdempotencyKey(idempotencyKey); // <- finding
        if (earlier.isPresent()) {
            return earlier.get();
        }
        return transfers.save(new Transfer(idempotencyKey, cents));
    }
}
