package com.acme;

import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Service;

@Service
public class Tickets {
    private final ReentrantLock lock = new ReentrantLock();
    private final TicketRepository tickets;
    public Tickets(TicketRepository tickets) { this.tickets = tickets; }

    public void sell(long id, String buyer) {
        lock.lock();
        try {
            sellLocked(id, buyer);
        } finally {
            lock.unlock();
        }
    }

    private void sellLocked(long id, String buyer) {
        Ticket ticket = tickets.get(id);
        if (ticket.sold()) throw new IllegalStateException("sold");
        tickets.markSold(ticket, buyer);
    }
}
