package fleet;

import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.annotation.AfterReturning;
import org.aspectj.lang.annotation.Aspect;

@Aspect
public class AuditAspect {
    private final AuditLog audit;

    @AfterReturning("execution(* fleet.*Service.*(..))")
    public void after(JoinPoint point) {
        audit.write("caller", point.getSignature().getName(), "");
    }
}
