package org.openappeal.format.hpc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.BuilderVisibility;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * How the values of this package are generated: callers see the abstract type and its builder only.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = ImplementationVisibility.PACKAGE,
    builderVisibility = BuilderVisibility.PACKAGE,
    overshadowImplementation = true,
    depluralize = true,
    nullableAnnotation = "org.jspecify.annotations.Nullable",
    allowedClasspathAnnotations = {Override.class},
    throwForInvalidImmutableState = IllegalArgumentException.class)
@interface HpcStyle {}
