package parley.platform.http;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import parley.platform.http.InterfaceFiles.FirstPage;

/** Shows people the site's own "not found" page at an address that has none; programs get a problem. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownPages {

    private final InterfaceFiles files;

    UnknownPages(InterfaceFiles files) {
        this.files = files;
    }

    @ExceptionHandler(exception = NoResourceFoundException.class, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> unknown() {
        return files.answer(HttpStatus.NOT_FOUND, FirstPage.OTHER);
    }
}
