package fleet;

public class LoginService {
    private final Users users;
    private final LoginAttempts attempts;

    public boolean login(String name, String password) {
        if (!users.checkPassword(name, password)) {
            return false;
        }
        return true;
    }
}
