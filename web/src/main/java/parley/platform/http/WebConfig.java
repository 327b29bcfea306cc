package parley.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import parley.platform.allowances.Allowances;

/** How requests are taken and files are given. */
@Configuration(proxyBeanMethods = false)
class WebConfig implements WebMvcConfigurer {

    private static final String LIBRARIES = "classpath:/META-INF/resources/webjars/";
    private static final String FILES = "classpath:/static/";
    private static final Pattern ANY_VERSION = Pattern.compile("^[^/]+/(webjars/)?");

    private final ActorArgument actor;
    private final Allowances allowances;
    private final InterfaceFiles files;
    private final RequestJson json;
    private final UnwantedBodies bodies;

    WebConfig(
            ActorArgument actor, Allowances allowances, InterfaceFiles files, RequestJson json, UnwantedBodies bodies) {
        this.actor = actor;
        this.allowances = allowances;
        this.files = files;
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
        kept(registry.addResourceHandler(files.path() + "/webjars/**").addResourceLocations(LIBRARIES))
                .resourceChain(true);
        kept(registry.addResourceHandler(files.path() + "/**").addResourceLocations(FILES));
        ofThisVersion(registry.addResourceHandler("/files/*/webjars/**").addResourceLocations(LIBRARIES));
        ofThisVersion(registry.addResourceHandler("/files/**").addResourceLocations(FILES));
        asked(registry.addResourceHandler("/**").addResourceLocations(FILES));
    }

    /** Their contents are in their path: nobody ever needs to ask whether they are still the same. */
    private static ResourceHandlerRegistration kept(ResourceHandlerRegistration files) {
        return files.setUseLastModified(false)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    /** For pages that another node gave, while nodes are being updated one after the other. */
    private static void ofThisVersion(ResourceHandlerRegistration files) {
        asked(files)
                .resourceChain(false) // would keep what strangers make up
                .addResolver(new OfThisVersion());
    }

    private static final class OfThisVersion implements ResourceResolver {

        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return chain.resolveResource(request, ANY_VERSION.matcher(path).replaceFirst(""), locations);
        }

        @Override
        public @Nullable String resolveUrlPath(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return chain.resolveUrlPath(path, locations);
        }
    }

    /** Browsers keep files but ask each time; by content, because all files of a reproducible jar have the same date. */
    private static ResourceHandlerRegistration asked(ResourceHandlerRegistration files) {
        return files.setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(WebConfig::digest);
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
