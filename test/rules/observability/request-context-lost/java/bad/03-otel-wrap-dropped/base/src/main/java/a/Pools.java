package a;
import io.opentelemetry.context.Context;
import java.util.concurrent.*;
class Pools {
    ExecutorService search() {
        return Context.taskWrapping(Executors.newFixedThreadPool(8)); // <- finding
    }
}
