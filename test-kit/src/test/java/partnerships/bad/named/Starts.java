package partnerships.bad.named;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A main class that is called as none is. */
@SpringBootApplication
class Starts {}
