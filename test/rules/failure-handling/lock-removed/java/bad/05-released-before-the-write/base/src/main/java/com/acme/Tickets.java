package com.acme;

import java.util.concurrent.locks.Lock;
import org.springframework.integration.support.locks.LockRegistry;
import org.springframework.stereotype.Service;

@Service
public class Tickets {
    private final LockRegistry locks;
    private final TicketRepository tickets;
    public Tickets(LockRegistry locks, TicketRepository tickets) { this.locks = locks; this.tickets = tickets; }

    public void sell(long id, String buyer) {
        Lock lock = locks.obtain(id);
        lock.lock();
        try {
            Ticket ticket = tickets.get(id);
            if (ticket.sold()) throw new IllegalStateException("sold");
            tickets.markSold(ticket, buyer);
        } finally {
            lock.unlock();
        }
    }
}
