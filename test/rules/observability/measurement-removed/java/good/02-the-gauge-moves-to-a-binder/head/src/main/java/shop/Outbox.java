package shop;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public class Outbox {
    private final BlockingQueue<String> mails = new ArrayBlockingQueue<>(500);

    public Outbox() {
    }

    public int waiting() {
        return mails.size();
    }

    public boolean put(String mail) {
        return mails.offer(mail);
    }
}
