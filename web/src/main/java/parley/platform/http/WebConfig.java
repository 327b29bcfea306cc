package parley.platform.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import parley.platform.allowances.Allowances;

/** How requests are taken and files are given. */
@Configuration(proxyBeanMethods = false)
class WebConfig implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    private final ActorArgument actor;
    private final Allowances allowances;
    private final RequestJson json;
    private final UnwantedBodies bodies;

    WebConfig(ActorArgument actor, Allowances allowances, RequestJson json, UnwantedBodies bodies) {
        this.actor = actor;
        this.allowances = allowances;
        this.json = json;
        this.bodies = bodies;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json.mapper()));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actor);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(bodies);
        registry.addInterceptor(allowances);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        kept(registry.addResourceHandler("/ui/**").addResourceLocations(FILES + "ui/"));
        asked(registry.addResourceHandler("/**").addResourceLocations(FILES));
    }

    /** Their names tell their contents: nobody ever needs to ask whether they are still the same. */
    private static void kept(ResourceHandlerRegistration files) {
        files.setUseLastModified(false)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    /** Browsers keep files but ask each time; by content, because all files of a reproducible jar have the same date. */
    private static void asked(ResourceHandlerRegistration files) {
        files.setCacheControl(CacheControl.noCache()).setUseLastModified(false).setEtagGenerator(WebConfig::digest);
    }

    private static String digest(Resource file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(file.getContentAsByteArray());
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
