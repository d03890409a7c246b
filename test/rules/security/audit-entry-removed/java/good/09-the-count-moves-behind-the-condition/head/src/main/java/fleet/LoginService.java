package fleet;

public class LoginService {
    private final Users users;
    private final LoginAttempts attempts;

    public boolean login(String name, String password) {
        boolean isRight = users.checkPassword(name, password);
        if (!isRight) {
            attempts.recordFailure(name);
        }
        return isRight;
    }
}
