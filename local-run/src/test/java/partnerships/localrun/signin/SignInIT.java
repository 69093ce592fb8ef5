package partnerships.localrun.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import partnerships.localrun.process.Ports;

class SignInIT {

    @Test
    void aTokenSaysWhoItIsForWhomAndAllItMay() throws Exception {
        int port = Ports.free();
        var lsh = Account.ALL.stream()
                .filter(account -> account.name().equals("president-lsh"))
                .findFirst()
                .orElseThrow();
        try (var _ = SignIn.start(port)) {
            var token = SignedJWT.parse(new SignInClient("http://127.0.0.1:" + port).token(lsh));

            assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
            var claims = token.getJWTClaimsSet();
            assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:" + port);
            assertThat(claims.getAudience()).isEqualTo(List.of("partnerships"));
            assertThat(claims.getSubject()).isEqualTo(lsh.sub());
            assertThat(claims.getStringClaim("party")).isEqualTo("lsh");
            assertThat(claims.getStringClaim("scope")).isEqualTo("agreements:read committees:read committees:write");
        }
    }

    @Test
    void itRefusesToRunInAnyOtherProfile() {
        var production = new MockEnvironment();
        production.setActiveProfiles("local", "production");

        assertThatIllegalStateException().isThrownBy(() -> new SignInConfiguration(production));
        assertThatIllegalStateException().isThrownBy(() -> new SignInConfiguration(new MockEnvironment()));
    }
}
