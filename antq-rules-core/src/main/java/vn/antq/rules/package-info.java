/**
 * The way in: {@linkplain vn.antq.rules.PackLibrary packs} make {@linkplain
 * vn.antq.rules.Classifier classifiers}, which classify {@linkplain vn.antq.rules.dossier.Dossier
 * dossiers}.
 */
@NullMarked
package vn.antq.rules;

import org.jspecify.annotations.NullMarked;
