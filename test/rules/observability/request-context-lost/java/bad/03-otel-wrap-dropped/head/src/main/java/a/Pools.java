package a;
import java.util.concurrent.*;
class Pools {
    ExecutorService search() {
        return Executors.newFixedThreadPool(16);
    }
}
